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
  // Pages of a class are static: each reads the code from its address in the browser.
  rewrites: async () => [
    { source: '/lop/:code([A-Za-z0-9]{6})', destination: '/lop/phong' },
    { source: '/lop/:code([A-Za-z0-9]{6})/dieu-khien', destination: '/lop/phong/dieu-khien' },
    { source: '/lop/:code([A-Za-z0-9]{6})/man-hinh', destination: '/lop/phong/man-hinh' },
    { source: '/lop/:code([A-Za-z0-9]{6})/bao-cao', destination: '/lop/phong/bao-cao' },
  ],
  // Lessons, diagrams and the ledger are read from disk while pages are prerendered, not bundled.
  outputFileTracingExcludes: { '*': ['./content/**', './public/**', './.cache/**'] },
}
