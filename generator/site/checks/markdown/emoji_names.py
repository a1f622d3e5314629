"""What GitHub calls an emoji between two colons."""

EMOJI = {
    "smile": "😄", "smiley": "😃", "slightly_smiling_face": "🙂", "blush": "😊", "wink": "😉", "thinking": "🤔",
    "tada": "🎉", "sparkles": "✨", "rocket": "🚀", "star": "⭐", "fire": "🔥", "heart": "❤️", "gift": "🎁",
    "+1": "👍", "thumbsup": "👍", "thumbsdown": "👎", "clap": "👏", "wave": "👋", "pray": "🙏",
    "muscle": "💪", "eyes": "👀", "point_right": "👉", "arrow_right": "➡️", "white_check_mark": "✅",
    "heavy_check_mark": "✔️", "x": "❌", "warning": "⚠️", "no_entry": "⛔", "information_source": "ℹ️",
    "question": "❓", "exclamation": "❗", "bulb": "💡", "memo": "📝", "pencil": "📝", "pencil2": "✏️",
    "books": "📚", "book": "📖", "mortar_board": "🎓", "briefcase": "💼", "computer": "💻", "calendar": "📆",
    "date": "📅", "alarm_clock": "⏰", "hourglass": "⌛", "bell": "🔔", "pushpin": "📌", "link": "🔗", "mag": "🔍",
    "email": "📧", "envelope": "✉️", "phone": "☎️", "telephone": "☎️", "telephone_receiver": "📞", "house": "🏠",
    "office": "🏢", "speech_balloon": "💬", "page_facing_up": "📄", "key": "🔑", "lock": "🔒",
    "construction": "🚧",
}  # fmt: skip
"""The short names of GitHub that are mostly written."""
