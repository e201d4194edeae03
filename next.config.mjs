import { availableParallelism } from 'node:os'

/** @type {import('next').NextConfig} */
export default {
  // Answers are compressed by scripts/serve.ts (brotli), which Next's own gzip would pre-empt.
  compress: false,
  // Where reports of faulty questions go (scripts/build/report-target.ts checks it); without it they can only be copied.
  env: { BEN_REPORT_URL: process.env.BEN_REPORT_URL ?? '' },
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` type-checks the whole tree once; a second pass inside the build would find the same.
  typescript: { ignoreBuildErrors: true },
  // Bundles the player of SCORM packages while that one route is prerendered; its binary is not to be bundled itself.
  serverExternalPackages: ['esbuild'],
  // A course page states no address of its own build machine.
  productionBrowserSourceMaps: false,
  experimental: {
    // Next leaves a core to itself, which idles while pages are rendered. It deals them out in a row, so that one worker gets
    // files that are made at once and another whole lessons: one more of them keeps every core at work.
    cpus: availableParallelism() + 1,
    // Nothing is prefetched here, so how to pack what would be prefetched need not be measured for every page.
    prefetchInlining: false,
    // Code is compiled in seconds, and only when it changed: writing a cache for next time, maps of code that never leaves this
    // machine, and making that code small cost more than they give. Unminified, it names itself in a stack.
    turbopackFileSystemCacheForBuild: false,
    turbopackSourceMaps: false,
    turbopackMinify: { server: false, client: true },
  },
  // A lockfile in a folder above is another project's.
  turbopack: { root: import.meta.dirname },
  // Lessons, diagrams and the ledger are read from disk while pages are prerendered, not bundled.
  outputFileTracingExcludes: { '*': ['./content/**', './public/**', './.cache/**'] },
  // Every class is the same static pages, which read its code from the address.
  rewrites: () => {
    const code = '/lop/:code([A-Za-z0-9]{6})'
    return [
      { source: code, destination: '/lop/phong' },
      { source: `${code}/dieu-khien`, destination: '/lop/phong/dieu-khien' },
      { source: `${code}/man-hinh`, destination: '/lop/phong/man-hinh' },
      { source: `${code}/bao-cao`, destination: '/lop/phong/bao-cao' },
    ]
  },
}
