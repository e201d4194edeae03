import { ExamApp } from '@/components/exam/exam-app'
import { ExamIntro } from '@/components/exam/exam-intro'
import { preloadFont } from '@/components/shell/preload-font'
import { bankIndexOf } from '@/lib/content/bank.server'
import { readSnapshot } from '@/lib/content/snapshot.server'
import { pageMetadata } from '@/lib/sharing/metadata.server'
import '@/components/exam/pages.css'

export const generateMetadata = () => pageMetadata('/thi-thu')

export default async function Page() {
  const { site } = await readSnapshot()
  preloadFont('jetbrains-mono-400')
  return (
    <div className="shell py-8">
      <ExamApp courses={site.courses.map(bankIndexOf)}>
        <ExamIntro />
      </ExamApp>
    </div>
  )
}
