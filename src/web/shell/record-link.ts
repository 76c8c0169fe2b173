import { IconBuilding, type IconProps, IconSpeakerphone, IconUser, IconUsers } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { RecordLinkType } from '#domain/fields/field.ts';
import { adoptedType } from '#domain/records/adopted-types.ts';
import { isOwnTypeName } from '#domain/records/own-type-name.ts';
import { type BuiltInType, isRecordType, type RecordType } from '#domain/records/record-types.ts';
import { ownTypeIcon } from '../own-types/type-icon.tsx';
import { recordAddresses } from '../record/record-addresses.ts';

type RecordIcon = ComponentType<IconProps>;

interface RecordPlace {
  icon: RecordIcon;
  link: (id: number) => LinkProps;
}

const icons: Readonly<Record<BuiltInType, RecordIcon>> = {
  lead: IconUser,
  contact: IconUsers,
  account: IconBuilding,
  campaign: IconSpeakerphone,
};

/** The picture of a record type. */
export function recordIcon(type: RecordType): RecordIcon {
  if (!isOwnTypeName(type)) return icons[type];
  return ownTypeIcon(adoptedType(type)?.icon);
}

/** Where a record of a type is opened; of a type without pages, nothing. */
export function recordPlace(type: RecordLinkType): RecordPlace | undefined {
  return isRecordType(type) ? { icon: recordIcon(type), link: recordAddresses(type).open } : undefined;
}
