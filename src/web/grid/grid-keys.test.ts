import { describe, expect, test } from 'vitest';
import { shortcuts } from '../shell/shortcuts.ts';
import { commandOf, type GridMode } from './grid-keys.ts';

function press(key: string, held: string[] = [], mode: GridMode = 'row', typing = false) {
  const event = {
    key,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt'),
  };
  return commandOf(event, mode, typing);
}
/** Signs and words by which the list of keys calls some of them. */
const called: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
  ' ': 'Space',
  a: 'A',
};

test.each([
  ['row', 'list'],
  ['cell', 'cells'],
  ['header', 'columns'],
] as const)('what a key does on a %s stands in the list of keys', (mode, group) => {
  const told = Object.values(shortcuts)
    .filter((shortcut) => shortcut.group === group || (mode === 'cell' && shortcut.group === 'list'))
    .flatMap(({ keys }) => {
      const held = keys.split('+').slice(0, -1);
      const some = (keys.split('+').at(-1) ?? '').split(/, | /);
      return some.map((key) => [...held, called[key] ?? key].join('+'));
    });
  // A browser takes Ctrl with a Page key for itself; beside Shift, Ctrl adds nothing.
  const untold = /^Ctrl\+Pg|^Ctrl\+Shift\+(Pg|↑|↓|Space)/;
  for (const key of [...Object.keys(called), 'Home', 'End', 'F2', 'Enter'])
    for (const held of [[], ['shift'], ['ctrl'], ['ctrl', 'shift']]) {
      const command = press(key, held, mode);
      const fewer = held.map((_, left) => press(key, held.toSpliced(left, 1), mode));
      const isSame = fewer.some((one) => JSON.stringify(one) === JSON.stringify(command));
      if (command === null || command.do === 'type' || isSame) continue;
      const name = [...held.map((word) => (word === 'ctrl' ? 'Ctrl' : 'Shift')), called[key] ?? key].join(
        '+',
      );
      if (!untold.test(name)) expect(told, name).toContain(name);
    }
});

const plain = { ctrl: false, shift: false };

describe('on a row', () => {
  test('arrows, Page keys, Home and End move', () => {
    expect(press('ArrowDown')).toEqual({ do: 'move', to: 'down', keys: plain });
    expect(press('PageUp')).toEqual({ do: 'move', to: 'pageUp', keys: plain });
    expect(press('Home')).toEqual({ do: 'move', to: 'first', keys: plain });
    expect(press('End', ['ctrl'])).toEqual({ do: 'move', to: 'last', keys: plain });
    expect(press('End', ['ctrl', 'shift'])).toEqual({
      do: 'move',
      to: 'last',
      keys: { ctrl: false, shift: true },
    });
  });

  test('Command does what Ctrl does', () => {
    expect(press('ArrowDown', ['meta'])).toEqual({
      do: 'move',
      to: 'down',
      keys: { ctrl: true, shift: false },
    });
    expect(press('a', ['meta'])).toEqual({ do: 'all' });
  });

  test('Space toggles, unless a name with a space in it is being typed', () => {
    expect(press(' ')).toEqual({ do: 'toggle', keys: plain });
    expect(press(' ', [], 'row', true)).toEqual({ do: 'type', character: ' ' });
    expect(press(' ', ['ctrl'], 'row', true)).toEqual({ do: 'toggle', keys: { ctrl: true, shift: false } });
  });

  test('letters are typed, also those beyond A to Z', () => {
    expect(press('ø')).toEqual({ do: 'type', character: 'ø' });
    expect(press('Å', ['shift'])).toEqual({ do: 'type', character: 'Å' });
  });

  test('keys of the browser and the page are left to them', () => {
    for (const [key, held] of [
      ['Tab', []],
      ['F5', []],
      ['k', ['ctrl']],
      ['ArrowLeft', ['alt']],
      ['Enter', ['ctrl']],
      ['/', []],
      ['?', ['shift']],
    ] as const) {
      expect(press(key, [...held])).toBeNull();
    }
  });

  test('ArrowRight goes into the cells, Esc picks nothing', () => {
    expect(press('ArrowRight')).toEqual({ do: 'enterCells' });
    expect(press('ArrowLeft')).toBeNull();
    expect(press('Escape')).toEqual({ do: 'none' });
  });
});

describe('in a cell', () => {
  test('Home and End go to the ends of the row, with Ctrl to the ends of the list', () => {
    expect(press('Home', [], 'cell')).toEqual({ do: 'firstCell' });
    expect(press('End', ['ctrl'], 'cell')).toEqual({ do: 'move', to: 'last', keys: plain });
  });

  test('F2 changes the value, and so it does on a row', () => {
    expect(press('F2', [], 'cell')).toEqual({ do: 'edit' });
    expect(press('F2')).toEqual({ do: 'edit' });
  });

  test('Esc goes back to the row', () => {
    expect(press('Escape', [], 'cell')).toEqual({ do: 'leaveCells' });
  });
});

test('in the header Enter and Space are left to the button', () => {
  expect(press('Enter', [], 'header')).toBeNull();
  expect(press(' ', [], 'header')).toBeNull();
  expect(press('ArrowDown', [], 'header')).toEqual({ do: 'leaveCells' });
});
