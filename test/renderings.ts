// The shapes in which portals and extractors hand out the same letter.

export interface Rendering {
  name: string;
  render(text: string): string;
}

const rewrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => {
      const lines: string[] = [''];
      for (const word of line.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last.length + word.length > width) lines.push(word);
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
      }
      return lines;
    })
    .join('\n');

export const renderings: Rendering[] = [
  { name: 'with every line followed by an empty one', render: (text) => text.replaceAll('\n', '\n\n') },
  { name: 'with carriage returns and a byte-order mark', render: (text) => `\ufeff${text.replaceAll('\n', '\r\n')}` },
  { name: 'with no-break spaces', render: (text) => text.replace(/ (?=[a-z]{3})/g, '\u00a0') },
  { name: 'with doubled spaces', render: (text) => text.replaceAll(' ', '  ') },
  { name: 'wrapped at 60', render: (text) => rewrapped(text, 60) },
  {
    name: "amid a portal's own words",
    render: (text) =>
      `Acme Claims | Home | Documents\nDocument viewer\n\n${text.trimEnd()}\n\nBack to documents\n© 2026 Acme Claims. All rights reserved.\n`,
  },
];
