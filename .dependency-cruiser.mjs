/** Modules of lib/ in order: each may use those before it. */
const order = [
  'kernel',
  'vietnamese',
  'database',
  'aws',
  'course',
  'question',
  'review',
  'progress',
  'exam',
  'classroom',
  'lab',
  'diagram',
  'content',
  'search',
  'sharing',
  'export',
]

const upward = order.map((name, i) => ({
  name: `lib-${name}-looks-down-only`,
  severity: 'error',
  comment: `lib/${name} may use only the modules listed before it`,
  from: { path: `^lib/${name}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: `^lib/(${order.slice(i + 1).join('|') || '-'})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-loose-files-in-lib',
      severity: 'error',
      comment: 'every file of lib/ stands in the folder of a concept',
      from: { path: '^lib/[^/]+$' },
      to: {},
    },
    ...upward,
    {
      name: 'pure-is-pure',
      severity: 'error',
      comment: 'x.ts knows no framework, no Node and no DOM libraries: those are x.server.ts and x.browser.ts',
      from: { path: '^lib/', pathNot: '\\.(server|browser|test)\\.tsx?$' },
      to: {
        path: '^(react|react-dom|next|zustand|idb)(/|$)|^node_modules/(react|react-dom|next|zustand|idb)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-has-no-node',
      severity: 'error',
      from: { path: '^lib/', pathNot: '\\.(server|browser|test)\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-imports-pure',
      severity: 'error',
      from: { path: '^lib/', pathNot: '\\.(server|browser|test)\\.tsx?$' },
      to: { path: '^lib/.*\\.(server|browser)\\.tsx?$' },
    },
    {
      name: 'browser-has-no-server',
      severity: 'error',
      from: { path: '\\.browser\\.ts$' },
      to: { path: '\\.server\\.ts$' },
    },
    {
      name: 'lib-knows-no-view',
      severity: 'error',
      from: { path: '^lib/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(components|app|scripts|bench|e2e)/' },
    },
    {
      name: 'components-know-no-app',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|scripts|bench|e2e)/' },
    },
    {
      name: 'scripts-know-no-view',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^(components|app)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
