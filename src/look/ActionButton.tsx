// A button for what takes a while: it can do nothing meanwhile, and keeps the focus, which a disabled button would lose.
import type { ComponentChildren } from 'preact';

export function ActionButton(props: {
  /** It does nothing now, and says so. */
  idle: boolean;
  primary?: boolean;
  title?: string;
  onClick: () => void;
  children: ComponentChildren;
}) {
  const { idle, primary = false, title, onClick, children } = props;
  return (
    <button
      type="button"
      class={primary ? 'button primary' : 'button'}
      title={title}
      aria-disabled={idle ? 'true' : undefined}
      onClick={() => {
        if (!idle) onClick();
      }}
    >
      {children}
    </button>
  );
}
