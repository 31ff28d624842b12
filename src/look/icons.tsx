// Icons of the Lucide set, drawn with Preact. Beside a word, or in a button that has a name: hidden from screen readers.
import {
  Ban,
  BookOpen,
  Check,
  ChevronDown,
  ChevronUp,
  Contrast,
  Copy,
  Download,
  ExternalLink,
  FileText,
  FolderOpen,
  GripVertical,
  type IconNode,
  ListTree,
  MapPin,
  Printer,
  RotateCw,
  TriangleAlert,
  Upload,
  X,
  ZoomIn,
  ZoomOut,
} from 'lucide';
import { createElement } from 'preact';

const ICONS = {
  upheld: Ban,
  overturned: Check,
  'partially-overturned': Contrast,
  finding: TriangleAlert,
  captured: Check,
  collapse: ChevronUp,
  expand: ChevronDown,
  close: X,
  download: Download,
  library: BookOpen,
  leaves: ExternalLink,
  letter: FileText,
  grip: GripVertical,
  place: MapPin,
  previous: ChevronUp,
  next: ChevronDown,
  copy: Copy,
  open: FolderOpen,
  outline: ListTree,
  print: Printer,
  rotate: RotateCw,
  larger: ZoomIn,
  smaller: ZoomOut,
  upload: Upload,
} satisfies Record<string, IconNode>;

export type IconName = keyof typeof ICONS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      stroke-width="2.4"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {ICONS[name].map(([tag, attributes], index) => createElement(tag, { ...attributes, key: index }))}
    </svg>
  );
}
