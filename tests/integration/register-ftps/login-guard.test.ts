import { expect, it } from 'vitest';
import { createLoginGuard } from '../../../src-main/adapters/register-ftps/login-guard.ts';

const minutes = (count: number): number => count * 60_000;

const withClock = () => {
  let time = minutes(1000);
  const guard = createLoginGuard({ now: () => time });
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

it('remembers over a restart whom it knows and whom it keeps out', () => {
  const time = minutes(1000);
  const until = new Date(time + minutes(5)).toISOString();
  const guard = createLoginGuard({
    now: () => time,
    remembered: { senders: ['10.0.0.5'], bans: ['10.0.0.5', '10.0.0.9'].map((peer) => ({ peer, until })) },
  });
  expect(guard.mayTry('10.0.0.9')).toBe(false);
  expect(guard.mayTry('10.0.0.5')).toBe(true);
  expect(guard.bans()).toHaveLength(2);
});

it('bans by the policy of the moment', () => {
  let policy = { failuresBeforeBan: 3, banMinutes: 1 };
  let time = minutes(1000);
  const guard = createLoginGuard({ now: () => time, policy: () => policy });
  for (let count = 0; count < 3; count += 1) guard.failed('10.0.0.9');
  expect(guard.mayTry('10.0.0.9')).toBe(false);
  time += minutes(1);
  policy = { failuresBeforeBan: 5, banMinutes: 1 };
  for (let count = 0; count < 4; count += 1) guard.failed('10.0.0.9');
  expect(guard.mayTry('10.0.0.9')).toBe(true);
});

it('lifts a ban, and still knows the register that it was lifted for', () => {
  const { guard, fail } = withClock();
  guard.succeeded('10.0.0.9');
  fail(10);
  guard.lift('10.0.0.9');
  expect(guard.bans()).toEqual([]);
  fail(10);
  expect(guard.mayTry('10.0.0.9'), 'a known sender tries again').toBe(true);
});

it('stays bounded however many addresses guess', () => {
  const guard = createLoginGuard();
  guard.succeeded('192.168.1.31');
  for (let count = 0; count < 6000; count += 1) guard.mayTry(`10.${count >> 8}.${count & 255}.1`);
  for (let count = 0; count < 10; count += 1) guard.failed('192.168.1.31');
  expect(guard.mayTry('192.168.1.31'), 'the register is never forgotten for strangers').toBe(false);
  expect(guard.bans()).toHaveLength(1);
});
