// A button for what takes a while: it can do nothing meanwhile, and keeps the focus, which a disabled button would lose.
import type { ComponentChildren } from 'preact';

export function ActionButton(props: {
  /** It does nothing now, and says so. */
  idle: boolean;
  primary?: boolean;
  /** Amid other words or in a bar. */
  small?: boolean;
  danger?: boolean;
  title?: string;
  onClick: () => void;
  children: ComponentChildren;
}) {
  const { idle, title, onClick, children } = props;
  const looks = (['primary', 'small', 'danger'] as const).filter((look) => props[look]);
  return (
    <button
      type="button"
      class={['button', ...looks].join(' ')}
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
