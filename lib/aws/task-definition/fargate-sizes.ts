/**
 * CPU units → the memory sizes in MiB that Fargate accepts with them.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html and the
 * RegisterTaskDefinition reference, checked 2026-11-21. 32 vCPU: Linux, platform 1.4.0 or later only.
 */
const gib = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: (to - from) / step + 1 }, (_, i) => (from + i * step) * 1024)

export const fargateMemory: Readonly<Record<number, readonly number[]>> = {
  256: [512, 1024, 2048],
  512: gib(1, 4),
  1024: gib(2, 8),
  2048: gib(4, 16),
  4096: gib(8, 30),
  8192: gib(16, 60, 4),
  16384: gib(32, 120, 8),
  32768: [60, 120, 244].map(size => size * 1024),
}
