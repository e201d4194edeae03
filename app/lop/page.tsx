import { JoinPage } from '@/components/classroom/join/join-page'
import { preloadFont } from '@/components/shell/preload-font'
import { pageMetadata } from '@/lib/sharing/metadata.server'
import '@/components/classroom/join/join.css'

export const generateMetadata = () => pageMetadata('/lop')

export default function Page() {
  preloadFont('jetbrains-mono-400')
  return (
    <div className="shell class-page">
      <JoinPage />
    </div>
  )
}
