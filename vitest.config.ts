import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['tests/{unit,integration,architecture}/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    restoreMocks: true,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
