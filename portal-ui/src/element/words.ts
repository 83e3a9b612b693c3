const RU = {
  loading: 'Загружается',
  retry: 'Повторить',
  signIn: 'Войти',
  close: 'Закрыть',
  menu: 'Меню виджета',
  view: 'Просмотр',
  help: 'Справка',
  edit: 'Настройка',
  keep: 'Оставить этот',
  yours: 'Ваш вариант',
  saved: 'Сохранённый вариант',
  preparing: 'Файл готовится…',
  failed: ['Не получилось показать', 'Попробуйте немного позже.'],
  offline: ['Нет связи', 'Когда она появится, всё обновится само.'],
  kept: ['Не отправлено', 'Нет связи. Набранное сохранено, отправьте ещё раз.'],
  unknown: ['Неизвестно, кто вы', 'Войдите на портал заново.'],
};

export type Words = typeof RU;
export type Sentence = { [K in keyof Words]: Words[K] extends string[] ? K : never }[keyof Words];

const EN: Words = {
  loading: 'Loading',
  retry: 'Try again',
  signIn: 'Sign in',
  close: 'Close',
  menu: 'Widget menu',
  view: 'View',
  help: 'Help',
  edit: 'Settings',
  keep: 'Keep this one',
  yours: 'Yours',
  saved: 'Saved',
  preparing: 'The file is being prepared…',
  failed: ['This could not be shown', 'Try a little later.'],
  offline: ['No connection', 'All will refresh by itself once it is back.'],
  kept: ['Not sent', 'No connection. Your text is kept, send it again.'],
  unknown: ['Who you are is unknown here', 'Sign in to the portal again.'],
};

/** Whatever is not English is Russian. */
export function wordsIn(lang: string): Words {
  return lang.startsWith('en') ? EN : RU;
}
