/** How the site looks to this reader; kept on this device. */
export interface Look {
  readonly theme: 'system' | 'light' | 'dark' | 'contrast'
  readonly size: 'normal' | 'large' | 'larger'
}

export const lookKey = 'ben-container:look'
export const defaultLook: Look = { theme: 'system', size: 'normal' }

/**
 * Runs in the head before anything is painted, so that a chosen theme never flashes. Its text is constant: the
 * Content-Security-Policy of each page carries its hash.
 */
export const lookScript = `try{var l=JSON.parse(localStorage.getItem('${lookKey}')||'{}'),d=document.documentElement.dataset;if(l.theme&&l.theme!=='system')d.theme=l.theme;if(l.size&&l.size!=='normal')d.size=l.size}catch(e){}`
