import Link from 'next/link'
import { ShortcutsButton } from '@/components/ui/shortcuts'
import { siteMap } from './site-map'

/** The foot of every page: where everything is, and what this site is. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="shell grid gap-6 py-8">
        <nav aria-label="Tất cả trang" className="grid grid-cols-2 gap-x-8 gap-y-4 tablet:grid-cols-4">
          {siteMap.map(group => (
            <div key={group.title}>
              <p className="font-semibold">{group.title}</p>
              <ul className="mt-1" aria-label={group.title}>
                {group.pages.map(page => (
                  <li key={page.href}>
                    <Link href={page.href} prefetch={false} className="inline-block py-1.5">
                      {page.name}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <p>Bến Container · mã nguồn mở, giấy phép MIT. Không phải sản phẩm của AWS.</p>
          <p>Không tài khoản, không theo dõi: tiến độ nằm trên máy bạn.</p>
          <ShortcutsButton />
        </div>
      </div>
    </footer>
  )
}
