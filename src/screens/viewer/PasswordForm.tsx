// A PDF that asks for a password. The state's letters have an empty one, which pdf.js tries by itself.
import { useLayoutEffect, useRef } from 'preact/hooks';

export function PasswordForm(props: { name: string; wrong: boolean; onPassword: (password: string) => void; onCancel: () => void }) {
  const { name, wrong, onPassword, onCancel } = props;
  const input = useRef<HTMLInputElement>(null);
  // The user opened the file and waits for it: here the focus belongs to the one question, as soon as it is seen.
  useLayoutEffect(() => {
    input.current?.focus();
    if (wrong && input.current !== null) input.current.value = '';
  }, [wrong, onPassword]);
  return (
    <form
      class="empty"
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(input.current?.value ?? '');
      }}
    >
      <h1>This PDF is protected</h1>
      <p class="quiet address">{name}</p>
      <label>
        Password
        <input ref={input} type="password" autoComplete="off" />
      </label>
      {wrong ? (
        <p class="notice" role="alert">
          That is not its password. Try again.
        </p>
      ) : null}
      <div class="actions">
        <button type="submit" class="button primary">
          Open
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
