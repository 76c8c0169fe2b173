import type { FieldKind } from '#domain/fields/field.ts';
import type { Editor } from './editor.ts';
import { editorOf } from './editors.ts';
import { FileAsEditor } from './file-as-editor.tsx';
import { MetCriteria } from './met-criteria.tsx';
import { NameEditor } from './name-editor.tsx';
import { RatingEditor } from './rating-editor.tsx';

/** Fields that are entered together with those that go with them (see `field-groups.ts`), or with what explains them. */
const formEditors: Readonly<Record<string, Editor>> = {
  fullName: NameEditor,
  fileAs: FileAsEditor,
  rating: RatingEditor,
  criteriaMet: MetCriteria,
};

/** How a field is entered in the form of a record; null where it is not, or elsewhere than in its section. */
export function formEditorOf(key: string, kind: FieldKind): Editor | null {
  return formEditors[key] ?? editorOf(kind);
}
