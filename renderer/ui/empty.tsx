import type { ReactNode } from 'react'

/** What stands where nothing is yet: one sentence and, where there is one, the thing to do next. */
export function Empty({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  )
}
