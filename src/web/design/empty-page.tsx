import { EmptyState } from '@mantine/core';
import type { IconProps } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';

interface EmptyPageProps {
  icon: ComponentType<IconProps>;
  /** What would stand here. */
  title: string;
  /** What to do first. */
  text?: ReactNode;
  /** The first steps, as buttons. */
  actions?: ReactNode;
}

/** What is shown where nothing is yet, or nothing was found: never a blank. */
export function EmptyPage({ icon: PageIcon, title, text, actions }: EmptyPageProps) {
  return (
    <EmptyState
      size="sm"
      maw={420}
      mx="auto"
      my="12vh"
      px={16}
      icon={<PageIcon size={32} stroke={1.5} />}
      title={title}
      description={text}
    >
      {actions && <EmptyState.Actions style={{ justifyContent: 'center' }}>{actions}</EmptyState.Actions>}
    </EmptyState>
  );
}
