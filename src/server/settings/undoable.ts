/** How long the deletion of an own field or record type, or a field's change of kind, can be undone. */
export const undoable = '30 days';
