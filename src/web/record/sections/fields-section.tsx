import type { FieldKind } from '#domain/fields/field.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import { Card } from '../../design/card.tsx';
import { editorOf } from '../editors/editors.ts';
import { useForm } from '../form/form-context.ts';
import classes from './sections.module.css';
import type { SectionProps } from './sections.ts';

/** Kinds that need the whole width. */
const wideKinds: ReadonlySet<FieldKind> = new Set(['addresses', 'longText']);

/** Kinds that stand beside two others. */
const tallKinds: ReadonlySet<FieldKind> = new Set(['phones']);

/** A section that is its fields, two to a line where there is room. */
export function FieldsSection({ title, heads }: SectionProps) {
  return (
    <Card title={title} isGroup>
      <div className={classes.fields}>
        <Fields heads={heads} />
      </div>
    </Card>
  );
}

function Fields({ heads }: { heads: readonly string[] }) {
  const fields = fieldsOf(useForm().store.state.type);
  return heads.map((key) => {
    const field = fields[key];
    const Editor = field && editorOf(key, field.kind);
    if (!Editor) return null;
    return (
      <div
        key={key}
        className={classes.field}
        data-wide={wideKinds.has(field.kind) || undefined}
        data-tall={tallKinds.has(field.kind) || undefined}
      >
        <Editor fieldKey={key} />
      </div>
    );
  });
}
