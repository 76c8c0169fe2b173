import { type ComponentProps, lazy, Suspense } from 'react';

const ViewNameDialog = lazy(() =>
  import('./view-name-dialog.tsx').then((module) => ({ default: module.ViewNameDialog })),
);

type DialogProps = ComponentProps<typeof ViewNameDialog>;
type ViewNamingProps = Omit<DialogProps, 'naming'> & { naming: DialogProps['naming'] | null };

/** Asks for the name of a view while one is being named; its code comes then. */
export function ViewNaming({ naming, ...dialog }: ViewNamingProps) {
  return (
    naming && (
      <Suspense>
        <ViewNameDialog naming={naming} {...dialog} />
      </Suspense>
    )
  );
}
