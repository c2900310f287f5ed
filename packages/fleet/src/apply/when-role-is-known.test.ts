import { describe, expect, test } from 'vitest';
import { whenRoleIsKnown } from './when-role-is-known.ts';

const refusal = (message: string, name = 'ValidationException'): Error => Object.assign(new Error(message), { name });

const NOT_YET = refusal('The execution role you provide must allow AWS EventBridge Scheduler to assume the role.');

async function tried(failures: readonly Error[]): Promise<{ readonly answer: unknown; readonly waits: number }> {
  const left = [...failures];
  let waits = 0;
  const send = () => {
    const failure = left.shift();
    return failure === undefined ? Promise.resolve('made') : Promise.reject(failure);
  };
  const answer = await whenRoleIsKnown(send, () => Promise.resolve((waits += 1))).catch((error: unknown) => error);
  return { answer, waits };
}

describe('whenRoleIsKnown', () => {
  test('tries again until Scheduler knows the role', async () => {
    expect(await tried([NOT_YET, NOT_YET])).toEqual({ answer: 'made', waits: 2 });
  });

  test('gives up after ten tries', async () => {
    expect(await tried(Array.from({ length: 20 }, () => NOT_YET))).toEqual({ answer: NOT_YET, waits: 9 });
  });

  test.each([
    ['another invalid value', refusal('Invalid Schedule Expression rate(0 minutes).')],
    ['another error', refusal('execution role', 'ConflictException')],
  ])('does not wait for %s', async (_, error) => {
    expect(await tried([error])).toEqual({ answer: error, waits: 0 });
  });
});
