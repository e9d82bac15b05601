/**
 * Dragging a row by its handle, with the browser's own drag and drop. Keys and menu do the same, so the pointer is a comfort
 * and never the only way; a library's accessible drag would repeat what those already give.
 */
import { useState, type DragEvent } from 'react';
import { landing, type Half, type Landing } from '../../domain/commands/outline-rows.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { objectiveOf, type RowRecord } from '../../domain/plan/rows.ts';
import type { Planner } from '../../app/session/planner.ts';
import { useRowActions } from './use-row-actions.ts';

/** Its own type, so that files dragged over a row are not taken for one. */
const TYPE = 'application/x-whetstone-row';

/** What is being dragged in this window: a browser tells what it carries only once it is dropped, and the line is drawn before. */
let dragged: RowRecord | null = null;

/** Whether the row being dragged stands in this objective: a browser ends a drag whose beginning leaves the page. */
export function isDragged(objective: Id, { plan }: Planner): boolean {
  return dragged !== null && objectiveOf(plan.getState().workspace, dragged.id) === objective;
}

const halfOf = ({ clientY, currentTarget }: DragEvent): Half => {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY < top + height / 2 ? 'upper' : 'lower';
};

export function useDragRow(record: RowRecord) {
  const { drop } = useRowActions();
  const [over, setOver] = useState<Landing | null>(null);
  const landingOf = (event: DragEvent) =>
    dragged && event.dataTransfer.types.includes(TYPE) ? landing(dragged, record, halfOf(event)) : null;
  return {
    over,
    handle: {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        dragged = record;
        event.dataTransfer.setData(TYPE, record.id);
        event.dataTransfer.effectAllowed = 'move';
      },
      onDragEnd: () => {
        dragged = null;
      },
    },
    target: {
      onDragOver: (event: DragEvent) => {
        const place = landingOf(event);
        setOver(place);
        // What is not prevented is refused, and the pointer says so.
        if (place) event.preventDefault();
      },
      onDragLeave: () => setOver(null),
      onDrop: (event: DragEvent) => {
        setOver(null);
        if (!dragged || !landingOf(event)) return;
        event.preventDefault();
        event.stopPropagation();
        drop(dragged.id, record.id, halfOf(event));
        // A row that moved to another home is drawn anew, and the end of its drag is told to what is gone.
        dragged = null;
      },
    },
  };
}
