import { defineConfig } from "vitest/config";

const slow = "test/**/*.slow.test.ts";

/** Two suites: what `npm test` runs within minutes, and the long audits of `npm run test:slow`. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: "100%",
    projects: [
      { extends: true, test: { name: "fast", include: ["test/**/*.test.{ts,tsx}"], exclude: [slow] } },
      { extends: true, test: { name: "slow", include: [slow], testTimeout: 900_000, hookTimeout: 120_000 } },
    ],
  },
});
