import type { IconProps } from '@tabler/icons-react';
import { type ComponentType, lazy, Suspense } from 'react';
import type { TypeIcon } from '#domain/records/own-types.ts';

const made = new Map<TypeIcon, ComponentType<IconProps>>();

/** The picture of an own record type; its room is kept until it is here. */
export function ownTypeIcon(name: TypeIcon = 'users'): ComponentType<IconProps> {
  const known = made.get(name);
  if (known) return known;
  const Late = lazy(async () => ({ default: (await import('./type-icons.ts')).typeIcons[name] }));
  const icon = (props: IconProps) => (
    <Suspense fallback={<svg width={props.size} height={props.size} aria-hidden />}>
      <Late {...props} />
    </Suspense>
  );
  made.set(name, icon);
  return icon;
}
