import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // The slow suite runs whole nights: `npm run test:slow`, and .ci/run.
    include: process.env.KIEMCONG_SLOW ? ["test/**/*.slow.ts"] : ["test/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
  },
});
