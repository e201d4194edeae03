const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#f7f8f5"/><rect x="3" y="12" width="16" height="8" rx="1" fill="#ac3f27"/><rect x="13" y="3" width="16" height="8" rx="1" fill="#0a6170"/><path d="M7 14v4M11 14v4M15 14v4M17 5v4M21 5v4M25 5v4" stroke="#f7f8f5" stroke-width="1.25" stroke-linecap="round"/><path d="M2 22h28" stroke="#15242a" stroke-width="2" stroke-linecap="round"/><path d="M3 27c2.2-2 4.3-2 6.5 0s4.3 2 6.5 0 4.3-2 6.5 0 4.3 2 6.5 0" fill="none" stroke="#1d568f" stroke-width="2" stroke-linecap="round"/></svg>'

/** Two containers on the water. Inside the page, for a request of its own would race the text on a slow link. */
export const siteIcon = `data:image/svg+xml,${encodeURIComponent(drawing)}`
