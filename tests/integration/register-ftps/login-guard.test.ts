import { expect, it } from 'vitest';
import { createLoginGuard } from '../../../src-main/adapters/register-ftps/login-guard.ts';

const minutes = (count: number): number => count * 60_000;

const withClock = () => {
  let time = minutes(1000);
  const guard = createLoginGuard(() => time);
  const fail = (times: number): void => {
    for (let count = 0; count < times; count += 1) guard.failed('10.0.0.9');
  };
  return { guard, fail, pass: (milliseconds: number) => (time += milliseconds) };
};

it('bans after the tenth wrong password, for 15 minutes', () => {
  const { guard, fail, pass } = withClock();
  fail(9);
  expect(guard.mayTry('10.0.0.9')).toBe(true);
  fail(1);
  expect(guard.mayTry('10.0.0.9')).toBe(false);
  expect(guard.mayTry('10.0.0.8')).toBe(true);
  pass(minutes(15));
  expect(guard.mayTry('10.0.0.9')).toBe(true);
});

it('forgets wrong passwords older than ten minutes', () => {
  const { guard, fail, pass } = withClock();
  fail(9);
  pass(minutes(11));
  fail(1);
  expect(guard.mayTry('10.0.0.9')).toBe(true);
});

it('doubles each ban, up to a day', () => {
  const { guard, fail, pass } = withClock();
  const lengths = [15, 30, 60, 120, 240, 480, 960, 1440, 1440];
  for (const length of lengths) {
    fail(10);
    pass(minutes(length) - 1);
    expect(guard.mayTry('10.0.0.9')).toBe(false);
    pass(1);
    expect(guard.mayTry('10.0.0.9')).toBe(true);
  }
});

it('lets an address that logged in before try every ten seconds', () => {
  const { guard, fail, pass } = withClock();
  guard.succeeded('10.0.0.9');
  expect(guard.mayTry('10.0.0.9')).toBe(true);
  fail(10);
  expect(guard.mayTry('10.0.0.9')).toBe(false);
  pass(10_000);
  expect(guard.mayTry('10.0.0.9')).toBe(true);
  expect(guard.mayTry('10.0.0.9')).toBe(false);
  guard.succeeded('10.0.0.9');
  expect(guard.bans()).toEqual([]);
});
