/**
 * Dragging a row by its handle, with the browser's own drag and drop. Keys and menu do the same, so the pointer is a comfort
 * and never the only way; a library's accessible drag would repeat what those already give.
 */
import { useState, type DragEvent } from 'react';
import type { Id } from '../../domain/model.ts';
import { useRowActions } from './use-row-actions.ts';

/** Its own type, so that files dragged over a row are not taken for one. */
const TYPE = 'application/x-whetstone-row';

export function useDragRow(id: Id) {
  const { drop } = useRowActions();
  const [over, setOver] = useState(false);
  const isRow = (event: DragEvent) => event.dataTransfer.types.includes(TYPE);
  return {
    over,
    handle: {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData(TYPE, id);
        event.dataTransfer.effectAllowed = 'move';
      },
    },
    target: {
      onDragOver: (event: DragEvent) => {
        if (!isRow(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        if (!isRow(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        drop(event.dataTransfer.getData(TYPE), id);
      },
    },
  };
}
