import { describe, expect, test } from 'vitest';
import { remarks } from './remarks.ts';

describe('remarks', () => {
  test.each([
    [{}, []],
    [{ everyMinutes: 15 }, []],
    [{ everyMinutes: 16 }, ['warning pings-too-rare']],
    [{ concurrency: 2 }, ['info fan-out-needs-rights']],
    [{ everyMinutes: 60, concurrency: 2 }, ['warning pings-too-rare', 'info fan-out-needs-rights']],
  ])('of %j are %j', (wishes, found) => {
    expect(remarks(wishes, [], []).map(({ severity, code }) => `${severity} ${code}`)).toEqual(found);
  });

  test('name each function of which it is not known that it is guarded', () => {
    const functions = ['quote:PROD', 'order', 'order:PROD'].map((shown) => ({ shown, arn: `arn:${shown}` }));

    const found = remarks({}, functions, ['arn:order']);

    expect(found.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ['guard-unknown', 'warning', 'arn:quote:PROD'],
      ['guard-unknown', 'warning', 'arn:order:PROD'],
    ]);
    expect(found[0]?.message).toContain('its handler runs its business code on each ping');
  });

  test('name both rights that a fan-out needs, on what they are asked for', () => {
    const [remark] = remarks({ concurrency: 3 }, [], []);

    expect(remark?.hint).toContain('lambda:InvokeFunction on its ARN with :* behind it');
    expect(remark?.hint).toContain('lambda:GetAlias on its ARN;');
  });
});
