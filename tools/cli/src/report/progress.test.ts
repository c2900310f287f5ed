import { describe, expect, test } from 'vitest';
import { progressLine } from './progress.ts';

const ERASE = '\r\u001B[2K';

function lineAt(columns = 80) {
  let time = 0;
  let drawn = '';
  const line = progressLine((text) => (drawn += text), { columns, now: () => time });
  return { line, at: (ms: number) => (time = ms), drawn: () => drawn };
}

describe('progressLine', () => {
  test('draws nothing for a run that is soon over', () => {
    const { line, at, drawn } = lineAt();

    line.show('1 of 2');
    at(299);
    line.show('2 of 2');
    line.clear();

    expect(drawn()).toBe('');
  });

  test('draws each state in the place of the one before, ten times a second at most, and goes away', () => {
    const { line, at, drawn } = lineAt();

    at(300);
    line.show('1 of 9');
    at(350);
    line.show('2 of 9');
    at(400);
    line.show('3 of 9');
    line.clear();
    line.clear();

    expect(drawn()).toBe(`${ERASE}1 of 9${ERASE}3 of 9${ERASE}`);
  });

  test('keeps to one line of the terminal', () => {
    const { line, at, drawn } = lineAt(10);

    at(300);
    line.show('1 of 900 flows');

    expect(drawn()).toBe(`${ERASE}1 of 900…`);
  });
});
