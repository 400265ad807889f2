import { Component, type ReactNode } from 'react'

/**
 * A picture that cannot be drawn, or whose code cannot be loaded (a new version was deployed meanwhile), must not take
 * the numbers beside it away. React has no other form for this than a class.
 */
export class ChartBoundary extends Component<{ className?: string; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <p className={`m-0 grid place-content-center rounded-panel bg-sunken p-3 text-center text-muted ${this.props.className ?? ''}`}>
        This picture could not be drawn. Its table has the numbers; reloading the page may help.
      </p>
    )
  }
}
