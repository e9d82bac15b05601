/**
 * The content policy refuses style elements made by scripts. React Aria makes one when the first of its buttons is drawn,
 * unless an element with this id is there; its single rule stands in `react-aria-under-policy.css`. Its other one
 * (`usePreventScroll`) is made on iOS only. Whatever imports React Aria imports this first.
 */
import './react-aria-under-policy.css';

const ID = 'react-aria-pressable-style';

if (typeof document === 'object' && document.getElementById(ID) === null) {
  const mark = document.createElement('meta');
  mark.id = ID;
  document.head.append(mark);
}
