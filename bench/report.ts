import { cpus, loadavg, release, totalmem, type } from 'node:os';
import type { Figure } from './figure.ts';

export type Report = {
  measuredAt: string;
  machine: string;
  node: string;
  postgresql: string;
  leads: number;
  /** Load of the machine (processes that want a processor, mean of a minute) before and after. */
  load: { before: number; after: number };
  figures: Figure[];
};

export function machine(): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`;
}

export function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100;
}

/** The figures as a table, which is Markdown too. */
export function table(figures: readonly Figure[]): string {
  const head = ['', 'median', 'p95', 'SQL median', 'SQL p95', 'ratio', 'goal', ''];
  const rows = figures.map(cellsOf);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (isNumber(column) ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  return [row(head), rule, ...rows.map(row)].join('\n');
}

/** One figure by itself. */
export function line(figure: Figure): string {
  const [name, median, p95, floor, , ratio, goal, met] = cellsOf(figure);
  return [
    `${name}: ${median}`,
    p95 && `p95 ${p95}`,
    floor && `SQL ${floor}`,
    ratio && `ratio ${ratio}`,
    goal && `${goal}: ${met}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function cellsOf({ name, unit, app, floor, ratio, goals }: Figure): string[] {
  return [
    name,
    `${amount(app.median)} ${unit}`,
    app.runs > 1 ? amount(app.p95) : '',
    floor ? amount(floor.median) : '',
    floor ? amount(floor.p95) : '',
    ratio === null ? '' : ratio.toFixed(2),
    goals.map(({ text }) => text).join(', '),
    goals.length === 0 ? '' : goals.every(({ met }) => met) ? 'ok' : 'missed',
  ];
}

function isNumber(column: number): boolean {
  return column > 0 && column < 6;
}

function pad(cell: string, width: number, column: number): string {
  return isNumber(column) ? cell.padStart(width) : cell.padEnd(width);
}

function amount(value: number): string {
  if (value >= 1_000) return String(Math.round(value));
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
