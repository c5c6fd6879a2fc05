import { defineConfig } from '@playwright/test';

/** Each worker has a display of its own: windows on one and the same take the keyboard from each other. */
const displays = process.env.WINDOW_DISPLAYS?.split(' ') ?? [];

export default defineConfig({
  testDir: 'tests/e2e',
  workers: Math.max(1, displays.length),
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  outputDir: 'test-results',
  reporter: 'list',
  use: { trace: 'retain-on-failure' },
});
