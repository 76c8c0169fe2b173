import { describe, expect, test } from 'vitest';
import { type Origin, readOrigins, rewriteImports } from './import-past-barrels.ts';

const origins = new Map<string, Origin>([
  ['Button', { file: '/kit/Button.mjs', name: 'Button' }],
  ['Icon', { file: '/kit/IconStar.mjs', name: 'default' }],
]);
const rewrite = (code: string) => rewriteImports(code, ['@kit/core'], () => origins);

describe('rewriting imports', () => {
  test('leads each name to the file it lives in', () => {
    expect(rewrite(`import { Button } from '@kit/core';`)).toBe(`import { Button } from "/kit/Button.mjs";`);
  });
  test('keeps the name it is used by', () => {
    expect(rewrite(`import { Button as Push } from '@kit/core';`)).toBe(
      `import { Button as Push } from "/kit/Button.mjs";`,
    );
  });
  test('takes a default export under its name', () => {
    expect(rewrite(`import { Icon } from '@kit/core';`)).toBe(`import Icon from "/kit/IconStar.mjs";`);
  });
  test('leaves names it does not know where they were', () => {
    expect(rewrite(`import { Button, useThing } from '@kit/core';`)).toBe(
      `import { Button } from "/kit/Button.mjs";import { useThing } from "@kit/core";`,
    );
  });
  test('goes over several lines, and leaves what stands around it', () => {
    expect(rewrite(`const a = 1;\nimport {\n  Button,\n} from "@kit/core";\nconst b = 2;`)).toBe(
      `const a = 1;\nimport { Button } from "/kit/Button.mjs";\nconst b = 2;`,
    );
  });
  test('touches no other package', () => {
    const code = `import { Button } from '@kit/core-more';`;
    expect(rewrite(code)).toBe(code);
  });
});

describe('reading an index', () => {
  test('follows names that are imported and then exported', () => {
    const index = `import { A, B as C } from "./a/A.mjs";\nimport D from "x";\nexport { A, C, D };`;
    expect(readOrigins(index, '/kit')).toEqual(
      new Map([
        ['A', { file: '/kit/a/A.mjs', name: 'A' }],
        ['C', { file: '/kit/a/A.mjs', name: 'B' }],
      ]),
    );
  });
  test('follows names that are exported from elsewhere at once', () => {
    const index = `export { default as IconA, default as IconB } from './icons/IconA.mjs';`;
    expect(readOrigins(index, '/kit')).toEqual(
      new Map([
        ['IconA', { file: '/kit/icons/IconA.mjs', name: 'default' }],
        ['IconB', { file: '/kit/icons/IconA.mjs', name: 'default' }],
      ]),
    );
  });
});
