"""What Alembic runs: the changes, on the connection and in the transaction that it was given."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    transactional_ddl=True,  # also on SQLite: all changes or none
    transaction_per_migration=False,
)
context.run_migrations()
