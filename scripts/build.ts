/** `npm run build`: brings the build up to date with code and content. */
import { buildSite } from './build/build-site'

const words = { nothing: 'nothing changed', pages: 'changed pages rendered again', all: 'built anew' }
const start = performance.now()
try {
  const built = await buildSite()
  console.log(`${words[built]} in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  process.exit(0)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
