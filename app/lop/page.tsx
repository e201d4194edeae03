import { JoinPage } from '@/components/classroom/join/join-page'
import { OpenClass } from '@/components/classroom/open/open-class'
import { preloadFont } from '@/components/shell/preload-font'
import { pageMetadata } from '@/lib/sharing/metadata.server'
import '@/components/classroom/join/join.css'
import '@/components/classroom/open/open.css'
import '@/components/exam/exam.css'

export const generateMetadata = () => pageMetadata('/lop')

export default function Page() {
  preloadFont('jetbrains-mono-400')
  return (
    <div className="shell class-page">
      <JoinPage>
        <OpenClass />
      </JoinPage>
    </div>
  )
}
