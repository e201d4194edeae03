import { ShortcutsButton } from '@/components/ui/shortcuts'

/** The foot of every page. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="shell flex flex-wrap items-center gap-x-6 gap-y-2 py-6">
        <p>Bến Container · mã nguồn mở, giấy phép MIT. Không phải sản phẩm của AWS.</p>
        <p>Không tài khoản, không theo dõi: tiến độ nằm trên máy bạn.</p>
        <ShortcutsButton />
      </div>
    </footer>
  )
}
