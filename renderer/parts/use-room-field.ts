/** A field of a room to which one is led in order to write in it: the keyboard begins there (SPEC E43). */
import { useEffect, useRef, type RefObject } from 'react';
import { fieldEntered } from '../app/places/navigate.ts';
import type { RoomField } from '../app/places/place.ts';
import { usePlanner, useUi } from '../app/session/use-planner.ts';

export function useRoomField<E extends HTMLElement>(field: RoomField): RefObject<E | null> {
  const planner = usePlanner();
  const box = useRef<E>(null);
  const called = useUi(({ enteringField }) => enteringField === field);
  useEffect(() => {
    // Of several that are called so the first takes it.
    if (!called || planner.ui.getState().enteringField !== field) return;
    box.current?.focus();
    fieldEntered(planner.ui);
  }, [called, field, planner]);
  return box;
}
