// What the pretended modules show. Shapes follow the protocol; texts are long on purpose.
import { editor, editorActions } from './editor-fragments.mjs';

const STANDARDS = [
  ['external', 'Уважение начинается с приветствия', 'Сотрудник здоровается первым, называет своё имя и обращается к человеку так, как тот представился.'],
  ['external', 'Человек не ждёт без ответа', 'Сотрудник отвечает на обращение в день, когда оно поступило, а если нужны сведения других организаций, сообщает, когда ждать следующего известия.'],
  ['external', 'Простыми словами о сложном', 'Сотрудник объясняет решение понятно, без канцелярских оборотов, и проверяет, всё ли ясно.'],
  ['internal', 'Взаимовыручка при высокой нагрузке', 'Освободившийся коллега предлагает помощь соседнему окну, не дожидаясь распоряжения руководителя.'],
  ['internal', 'Ошибка — повод научиться', 'Об ошибке говорят открыто, разбирают её причину и меняют порядок работы, а не ищут виноватого.'],
];
const CONTOURS = { all: 'Все', external: 'Внешний контур', internal: 'Внутренний контур' };

export const state = { acknowledged: '', switched: new Map([['Этический кодекс', true], ['Книга сотрудника', false], ['Обучающие мероприятия', true]]), suggestion: '', version: 7, visits: 0 };

export const fragments = {
  'employee-book/editor': editor,
  'ethics-code/reader': {
    title: 'Этический кодекс', mine: true, modes: 'view,help,edit', style: '/assets/ethics-code/1.css',
    view: ({ contour = 'all', standard }, centre) => (standard ? one(Number(standard), contour, centre) : list(contour, centre)),
    mine: (_, centre) => mine(centre),
    help: () => '<h2>Справка</h2><p>Здесь собраны стандарты взаимодействия. Выберите контур, прочитайте и подтвердите ознакомление.</p>',
    edit: (_, centre) => `<h2>Настройка</h2><form method="post" action="/portlets/ethics-code/reader/prefer?centre=${centre}"><input type="hidden" name="_key" value="${key()}">
      <fieldset class="uko-field"><legend class="uko-label">Показывать сначала</legend>
      ${Object.entries(CONTOURS).map(([value, label]) => `<label class="uko-choice"><input type="radio" name="contour" value="${value}"> ${label}</label>`).join('')}</fieldset>
      <button class="uko-button">Сохранить</button></form>`,
  },
  'hello/greeting': { title: 'Приветствие', view: () => '<h2>Доброе утро, Елена Викторовна</h2><p>Сегодня в центре работают 42 сотрудника.</p>' },
  'administration/modules': {
    title: 'Модули центра',
    view: (_, centre) => `<h2>Модули центра</h2><ul class="uko-list">${[...state.switched].map(([name, on], i) => `<li><form method="post" id="module-${i}" action="/portlets/administration/modules/switch?centre=${centre}"><input type="hidden" name="_key" value="${key()}"><input type="hidden" name="module" value="${name}"><button class="uko-switch" role="switch" aria-checked="${on}">${name}</button></form></li>`).join('')}</ul>`,
  },
};

const key = () => crypto.randomUUID();

function list(contour, centre) {
  const tabs = Object.entries(CONTOURS).map(([value, label]) => `<a href="?centre=${centre}&contour=${value}"${value === contour ? ' aria-current="true"' : ''}>${label}</a>`);
  const shown = STANDARDS.map(([where, title], i) => ({ where, title, i })).filter(({ where }) => contour === 'all' || where === contour);
  return `<h2>Этический кодекс</h2>
    <p class="uko-meta">Редакция от 31.07.2026 <span class="uko-badge uko-success">Действует</span></p>
    <nav class="uko-tabs" aria-label="Контур">${tabs.join('')}</nav>
    <ol class="uko-list">${shown.map(({ where, title, i }) => `<li><a href="?centre=${centre}&contour=${contour}&standard=${i + 1}">${title}</a><p class="uko-meta">${CONTOURS[where]} · стандарт ${i + 1}</p></li>`).join('')}</ol>
    <p><a href="/portlets/ethics-code/reader/resources/code.pdf?centre=${centre}" target="_blank">Открыть PDF</a> · <a href="/portlets/ethics-code/reader/resources/code.docx?centre=${centre}">Скачать DOCX</a></p>`;
}

function one(number, contour, centre) {
  const [where, title, text] = STANDARDS[number - 1];
  return `<nav class="uko-breadcrumb" aria-label="Путь"><ol><li><a href="?centre=${centre}&contour=${contour}">Этический кодекс</a></li><li aria-current="page">Стандарт ${number}</li></ol></nav>
    <h2>${number}. ${title}</h2><p class="uko-meta">${CONTOURS[where]}</p><div class="uko-prose"><p>${text}</p></div>`;
}

function mine(centre) {
  if (state.acknowledged) return `<div class="uko-notice uko-success"><p>Вы ознакомились с этой редакцией ${state.acknowledged}.</p></div>`;
  return `<form method="post" action="/portlets/ethics-code/reader/acknowledge?centre=${centre}"><input type="hidden" name="_key" value="${key()}"><input type="hidden" name="_version" value="${state.version}">
    <div class="uko-field"><label class="uko-label" for="word">Ваше предложение</label><p class="uko-hint" id="word-hint">Необязательно. «ошибка» покажет замечание, «спор» — чужую правку.</p>
    <textarea class="uko-input" id="word" name="word" aria-describedby="word-hint">${state.suggestion}</textarea></div>
    <button class="uko-button">Ознакомиться</button></form>`;
}

export const actions = {
  ...editorActions,
  'ethics-code/reader/acknowledge': form => {
    if (form.get('word') === 'ошибка') return { status: 422, error: { code: 'form-refused', title: 'Проверьте, что заполнено', message: '', problems: [{ field: 'word', message: 'Напишите хотя бы одно предложение.' }] } };
    if (form.get('word') === 'спор' && form.get('_version') === '7') return { status: 409, error: { code: 'stale', title: 'Пока вы писали, текст изменили', message: 'Сравните варианты и решите, какой оставить.', yours: 'спор', theirs: 'Сохранённое коллегой предложение.', version: 8 } };
    state.acknowledged = '23.11.2026, 14:05';
    return { message: 'Ознакомление записано.' };
  },
  'ethics-code/reader/prefer': () => ({ message: 'Настройка сохранена.' }),
  'administration/modules/switch': form => {
    state.switched.set(form.get('module'), !state.switched.get(form.get('module')));
    return { message: 'Готово.', stale: form.get('module') === 'Этический кодекс' ? 'ethics-code/reader' : undefined };
  },
};
