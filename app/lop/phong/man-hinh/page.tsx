import { ScreenApp } from '@/components/classroom/screen/screen-app'
import { preloadFont } from '@/components/shell/preload-font'
import { pageMetadata } from '@/lib/sharing/metadata.server'
import '@/components/classroom/parts.css'
import '@/components/classroom/shown/asked.css'
import '@/components/classroom/screen/screen.css'

export const generateMetadata = () => pageMetadata('/lop/phong/man-hinh')

/** `/lop/CODE/man-hinh`: the code is read from the address in the browser. */
export default function Page() {
  preloadFont('jetbrains-mono-400')
  return (
    <div className="screen-page">
      <noscript>
        <p className="screen-wait">
          Màn chiếu lớp học cần JavaScript để nói chuyện với máy chủ. Hãy bật JavaScript rồi tải lại trang.
        </p>
      </noscript>
      <ScreenApp />
    </div>
  )
}
