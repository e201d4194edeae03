import { HostApp } from '@/components/classroom/host/host-app'
import { preloadFont } from '@/components/shell/preload-font'
import { pageMetadata } from '@/lib/sharing/metadata.server'
import '@/components/classroom/parts.css'
import '@/components/classroom/board.css'
import '@/components/classroom/shown/asked.css'
import '@/components/classroom/host/host.css'
import '@/components/classroom/host/panels.css'

export const generateMetadata = () => pageMetadata('/lop/phong/dieu-khien')

/** `/lop/CODE/dieu-khien`: the code is read from the address in the browser. */
export default function Page() {
  preloadFont('jetbrains-mono-400')
  return (
    <div className="host-page">
      <noscript>
        <p className="class-notice">
          Bàn điều khiển lớp học cần JavaScript để nói chuyện với máy chủ. Hãy bật JavaScript rồi tải lại trang.
        </p>
      </noscript>
      <HostApp />
    </div>
  )
}
