"""The application: the tutor, its faces, quizzes and progress."""
