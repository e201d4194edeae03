/** `npm test`: everything that a newcomer needs to trust the tree, in order of cost. Stops at the first stage that fails. */
import { spawnSync } from 'node:child_process'

const stages: readonly (readonly [string, readonly string[]])[] = [
  ['types', ['tsc', '--noEmit']],
  ['lint', ['biome', 'check', '--error-on-warnings']],
  [
    'rings',
    ['depcruise', 'app', 'components', 'lib', 'scripts', 'bench', 'e2e', '--config', '.dependency-cruiser.mjs'],
  ],
  ['content', ['tsx', 'scripts/check-content.ts']],
  ['diagrams', ['tsx', 'scripts/render-diagrams.ts', '--check']],
  ['unit and property tests', ['vitest', 'run']],
  ['production build', ['tsx', 'scripts/build.ts']],
  ['journeys in Chromium', ['playwright', 'test']],
]

for (const [name, [command, ...args]] of stages) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' })
  if (status !== 0) {
    console.error(`\nfailed: ${name}`)
    process.exit(status ?? 1)
  }
}
console.log('\nall stages passed')
