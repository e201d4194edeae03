/** `npm run check-content [-- --json]`: every finding at once; exits 1 when one of them is an error. */
import { checkContent } from '@/lib/content/check.server'
import { projectFolders } from '@/lib/content/folders.server'
import { formatFinding } from '@/lib/kernel/finding'

const { findings, site } = await checkContent(projectFolders(), new Date().toISOString().slice(0, 10))
const errors = findings.filter(finding => finding.level === 'error').length

if (process.argv.includes('--json')) console.log(JSON.stringify(findings, null, 2))
else {
  for (const finding of findings) console.log(formatFinding(finding))
  const lessons = site.courses.flatMap(course => course.modules.flatMap(module => module.lessons)).length
  console.log(`${lessons} lessons, ${errors} errors, ${findings.length - errors} warnings`)
}
process.exitCode = errors > 0 ? 1 : 0
