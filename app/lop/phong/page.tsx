import { LearnerApp } from '@/components/classroom/learner/learner-app'
import { preloadFont } from '@/components/shell/preload-font'
import { pageMetadata } from '@/lib/sharing/metadata.server'
import '@/components/classroom/learner/learner.css'

export const generateMetadata = () => pageMetadata('/lop/phong')

/** Every class is this one page: `/lop/<code>` leads here (next.config.mjs), and the page reads the code from its address. */
export default function Page() {
  preloadFont('jetbrains-mono-400')
  return (
    <div className="shell">
      <noscript>
        <p className="class-plain">
          Lớp học cần JavaScript, vì câu hỏi và câu trả lời đi lại ngay trong lúc học. Hãy bật JavaScript rồi tải lại
          trang.
        </p>
      </noscript>
      <div className="class-app">
        <LearnerApp />
      </div>
    </div>
  )
}
