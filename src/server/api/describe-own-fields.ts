import { z } from 'zod';
import { schemaOf } from '#contract/record-schemas.ts';
import { adoptedOwnFields } from '#domain/fields/adopted-fields.ts';
import { hasBeginning } from '#domain/fields/field.ts';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { describeOwnField } from '#domain/fields/own-fields.ts';
import { describeType, type RecordType, recordTypeNames } from '#domain/records/record-types.ts';

type Json = Record<string, unknown>;

/**
 * A description of the API (OpenAPI) in which `custom` of each record type is what its own fields make it: for a caller who
 * sends a record with what they demand, for one who reads it with what they hold.
 */
export function withOwnFields<D extends { paths?: object | undefined }>(description: D): D {
  const paths = Object.entries(description.paths ?? {}).map(([path, item]) => {
    const type = recordTypeNames().find((name) => {
      const address = `/${describeType(name).path}`;
      return path === address || path.startsWith(`${address}/`);
    });
    return [path, type ? describeIn(item, type, 'output', false) : item];
  });
  return { ...description, paths: Object.fromEntries(paths) };
}

/** The same piece of a description, with `custom` described wherever a record has it. */
function describeIn(piece: unknown, type: RecordType, io: 'input' | 'output', isNew: boolean): unknown {
  if (Array.isArray(piece)) return piece.map((part) => describeIn(part, type, io, isNew));
  if (!isJson(piece)) return piece;
  return Object.fromEntries(
    Object.entries(piece).map(([key, part]) => {
      if (key === 'properties' && isJson(part) && isJson(part.custom)) {
        const { custom: _, ...others } = part;
        return [
          key,
          { ...recordOf(describeIn(others, type, io, isNew)), custom: describeCustom(type, io, isNew) },
        ];
      }
      const inRequest = key === 'requestBody' ? 'input' : io;
      return [key, describeIn(part, type, inRequest, isNew || key === 'post')];
    }),
  );
}

function describeCustom(type: RecordType, io: 'input' | 'output', isNew: boolean): Json {
  const own = adoptedOwnFields().filter(
    ({ types, kind }) => types.includes(type) && (io === 'output' || kind !== 'formula'),
  );
  const required = own
    .filter(
      (field) => io === 'output' || (isNew && field.rules.required && !hasBeginning(describeOwnField(field))),
    )
    .map(({ key }) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(own.map((field) => [field.key, describeField(field, io)])),
    ...(required.length > 0 ? { required } : {}),
    ...(io === 'input' ? { additionalProperties: false } : {}),
  };
}

function describeField(own: OwnField, io: 'input' | 'output'): Json {
  const { label, help, kind, rules, options } = own;
  const { $schema: _, ...schema } = z.toJSONSchema(schemaOf(describeOwnField(own)), {
    io,
    unrepresentable: 'any',
  });
  const names = [...new Set(options.flatMap((option) => [option.label.en, option.label.nb]))];
  const one = { type: 'string', ...(io === 'input' ? { enum: names } : {}) };
  return {
    ...schema,
    ...(kind === 'choice' ? { anyOf: [one, { type: 'null' }] } : {}),
    ...(kind === 'choices' ? { items: one } : {}),
    ...(rules.pattern === undefined ? {} : { pattern: `^(?:${rules.pattern})$` }),
    title: label.en,
    ...(help ? { description: help.en } : {}),
    'x-kind': kind,
  };
}

function recordOf(value: unknown): Json {
  return isJson(value) ? value : {};
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
